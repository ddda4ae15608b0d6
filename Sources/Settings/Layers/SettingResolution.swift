/// Settings being gathered, from the weakest layer to the strongest.
struct SettingResolution {
  private(set) var values = SettingValues()
  private(set) var problems: [SettingProblem] = []

  mutating func addUserFile(_ path: String?) {
    guard let path else { return }
    read(path, isProject: false) { origin, _ in .take(.userFile(path: path, line: origin)) }
  }

  mutating func addProjectFile(_ path: String, consents: ProjectConsents?, userFile: String?) {
    let place = userFile ?? "your own settings file"
    read(path, isProject: true) { line, file in
      let origin = SettingOrigin.projectFile(path: path, line: line)
      let isTrusted = consents?.covers(file.content) == true
      switch file.declaration.reach {
      case .everywhere: return .take(origin)
      case .userOnly where isTrusted: return .take(origin)
      case .userOnly:
        return .leave(
          notice: "\(origin.text) sets \(file.declaration.name), which only you may set; it was"
            + " left out. Put it into \(place), or allow this file as it is now with"
            + " 'apus config trust \(path)'")
      case .wholeProgram:
        let problem = SettingProblem.shared(file.declaration, at: origin.text, instead: place)
        // A stranger's file must not keep anybody from searching; one that was consented to is a
        // mistake of the user's own.
        return isTrusted
          ? .refuse(problem) : .leave(notice: "\(problem.description); it was left out")
      }
    }
  }

  private enum Verdict {
    case take(SettingOrigin)
    case leave(notice: String)
    case refuse(SettingProblem)
  }

  private mutating func read(
    _ path: String, isProject: Bool,
    judging verdict: (Int?, (declaration: SettingDeclaration, content: [UInt8])) -> Verdict
  ) {
    let file: SettingsFile
    switch SettingsFile.read(path, followsLinks: !isProject) {
    case .absent: return
    case .unreadable(let problem): return problems.append(problem)
    case .read(let found): file = found
    }
    problems += file.problems
    for entry in file.entries {
      switch verdict(entry.line, (entry.declaration, file.content)) {
      case .take(let origin): values.set(entry.value, of: entry.declaration, from: origin)
      case .leave(let notice): values.notices.append(notice)
      case .refuse(let problem): problems.append(problem)
      }
    }
  }

  mutating func addEnvironment(_ environment: [String: String]) {
    for declaration in SettingCatalogue.all {
      guard let text = environment[declaration.environmentName], !text.isEmpty else { continue }
      let origin = SettingOrigin.environment(name: declaration.environmentName)
      add(text, of: declaration, from: origin)
    }
  }

  mutating func addForeignVariables(_ environment: [String: String]) {
    addForeign(environment) { .foreignVariable(name: $0) }
  }

  mutating func addForeignFile(_ path: String?) {
    guard let path, let variables = ForeignFile.variables(at: path) else { return }
    addForeign(variables) { .foreignFile(path: path, variable: $0) }
  }

  /// What another program means is taken where it makes sense, and never a mistake.
  private mutating func addForeign(
    _ variables: [String: String], _ origin: (String) -> SettingOrigin
  ) {
    for declaration in SettingCatalogue.all {
      for variable in declaration.foreignVariables {
        guard let text = variables[variable.name].flatMap(variable.text), !text.isEmpty,
          let value = try? declaration.kind.value(parsing: text)
        else { continue }
        values.set(value, of: declaration, from: origin(variable.name))
      }
    }
  }

  mutating func add(_ assignments: [SettingAssignment]) {
    for assignment in assignments {
      guard let declaration = SettingCatalogue.declaration(of: assignment.name) else {
        problems.append(.unknown(assignment.name, at: "command line"))
        continue
      }
      add(assignment.text, of: declaration, from: .commandLine)
    }
  }

  private mutating func add(
    _ text: String, of declaration: SettingDeclaration, from origin: SettingOrigin
  ) {
    do throws(SettingMismatch) {
      values.set(try declaration.kind.value(parsing: text), of: declaration, from: origin)
    } catch {
      problems.append(.mismatch(declaration, error, at: origin.text))
    }
  }
}
