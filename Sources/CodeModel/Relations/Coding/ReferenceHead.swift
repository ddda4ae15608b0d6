/// The first number of a packed reference.
enum ReferenceHead {
  static let roleMask = 0xF
  static let hasReceiver = 0x10
  static let hasArguments = 0x20
  static let isOnAnotherLine = 0x40
  // Rare, so that the head mostly fits one byte.
  static let hasAnotherEnclosing = 0x80
  static let hasLabels = 0x100
  static let max = 0x1FF
}
