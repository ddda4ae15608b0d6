extension SettingCatalogue {
  static let model: [SettingDeclaration] = [
    Setting.modelPath.declaration,
    Setting.modelPrecision.declaration,
  ]
}

extension Setting where Value == String {
  package static var modelPath: Self {
    Self(
      path: "model.path",
      means: "The folder of the model that compares questions with code, instead of ours.")
  }

  package static var modelPrecision: Self {
    Self(
      "model.precision", "automatic", among: ["automatic", "float32", "int16", "int8"],
      options: .wholeProgram,
      means: "What a local model is computed in: shorter is faster and less exact.")
  }
}
