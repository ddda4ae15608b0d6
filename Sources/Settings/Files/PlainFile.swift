import Foundation

/// Reads small files without surprises: no devices, no pipes, no more than a limit.
enum PlainFile {
  enum Reading {
    case absent
    case read([UInt8])
    case unreadable(reason: String)
  }

  static func contents(of path: String, byteCountMax: Int, followsLinks: Bool) -> Reading {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .absent }
      let isLink = errno == ELOOP && !followsLinks
      return .unreadable(
        reason: isLink
          ? "it is a symbolic link, which is not followed" : String(cString: strerror(errno)))
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .unreadable(reason: "it is not a regular file")
    }
    guard let data = try? file.read(upToCount: byteCountMax + 1) else {
      return status.st_size == 0 ? .read([]) : .unreadable(reason: "it cannot be read")
    }
    guard data.count <= byteCountMax else {
      return .unreadable(reason: "it is larger than \(byteCountMax) bytes")
    }
    return .read(Array(data))
  }
}
