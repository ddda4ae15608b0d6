import Foundation
import Testing

/// Repositories from elsewhere.
struct `Added repositories` {
  /// A repository whose content would like to be run, and to lead out of its folder.
  private static let repository = """
    set -e
    git init -q -b main source && cd source
    printf 'def greet(name):\\n    return "Hello, " + name\\n' > greeting.py
    printf '*.py filter=evil\\n' > .gitattributes
    printf '[submodule "inner"]\\n\\tpath = inner\\n\\turl = ext::touch /nowhere\\n' > .gitmodules
    ln -s /etc/passwd link
    git add . && git -c user.name=n -c user.email=e commit -q -m first
    git branch other
    git clone -q --bare . ../served/team/greeter.git
    """

  private struct Host {
    let sandbox: Sandbox
    let server: GitServer
    let environment: [String: String]

    /// The user's own configuration has what content could name: a filter, a hook, a template.
    init() throws {
      sandbox = try Sandbox()
      let folder = sandbox.folder
      try Shell.run(
        "mkdir -p '\(folder)/served/team' '\(folder)/hooks' '\(folder)/template/hooks';"
          + " cd '\(folder)'; export GIT_CONFIG_GLOBAL=/dev/null; \(`Added repositories`.repository)"
      )
      let hook = "#!/bin/sh\ntouch '\(folder)/was-run'\n"
      for place in ["hooks/post-checkout", "template/hooks/post-checkout", "filter"] {
        try Data(hook.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(place)"))
        try Shell.run("chmod +x '\(folder)/\(place)'")
      }
      let settings = """
        [core]
        hooksPath = \(folder)/hooks
        [init]
        templateDir = \(folder)/template
        [submodule]
        recurse = true
        [filter "evil"]
        smudge = \(folder)/filter
        """
      try Data(settings.utf8).write(to: URL(fileURLWithPath: "\(folder)/gitconfig"))
      server = try GitServer(repositories: "\(folder)/served", scratch: folder)
      environment = [
        "GIT_SSL_CAINFO": server.certificate, "GIT_CONFIG_GLOBAL": "\(folder)/gitconfig",
      ]
    }

    var clone: String { "\(sandbox.home)/repositories/localhost/team/greeter" }
    var wasRun: Bool { FileManager.default.fileExists(atPath: "\(sandbox.folder)/was-run") }

    func add(_ arguments: String...) async throws -> Outcome {
      try await sandbox.run(["add"] + arguments, environment: environment)
    }
  }

  @Test func `a repository is cloned without running any of it, searched and updated`() async throws
  {
    let host = try Host()
    let address = "\(host.server.address)/team/greeter.git"
    let added = try await host.add(address, "--no-vectors")
    #expect(added.code == 0 && added.output.hasPrefix("Cloned into \(host.clone)"), "\(added)")
    #expect(!host.wasRun)
    let link = try FileManager.default.attributesOfItem(atPath: "\(host.clone)/link")
    #expect(link[.type] as? FileAttributeType == .typeRegular)
    #expect(!FileManager.default.fileExists(atPath: "\(host.clone)/.git/hooks"))
    let found = try await host.sandbox.apus("search", "greet", "--all", "--json")
      .decoded(SearchJSON.self)
    #expect(found.root == host.clone && found.results.first?.path == "greeting.py")

    try Shell.run(
      "cd '\(host.sandbox.folder)/source' && printf 'def part(): pass\\n' > parting.py && git add . &&"
        + " git -c user.name=n -c user.email=e commit -q -m second &&"
        + " git push -q ../served/team/greeter.git main")
    let updated = try await host.add(address, "--no-vectors")
    #expect(updated.code == 0 && updated.output.hasPrefix("Updated \(host.clone)"), "\(updated)")
    #expect(try await host.sandbox.apus("search", "part", host.clone).output.contains("parting.py"))
    #expect(!host.wasRun)

    try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(host.clone)/greeting.py"))
    let refused = try await host.add(address, "--no-vectors")
    #expect(refused.code == 2 && refused.error.contains("an update would lose that"), "\(refused)")
  }

  @Test func `what is not there is told apart`() async throws {
    let host = try Host()
    let address = host.server.address
    let missing = try await host.add("\(address)/team/none.git")
    #expect(missing.code == 2 && missing.error.contains("There is no repository"), "\(missing)")
    let branch = try await host.add("\(address)/team/greeter.git", "--branch", "none")
    #expect(branch.code == 2 && branch.error.contains("has no branch or tag 'none'"), "\(branch)")
    let down = try await host.add("https://localhost:1/team/greeter.git")
    #expect(down.code == 2 && down.error.contains("cannot be reached"), "\(down)")
    let entries = try FileManager.default.subpathsOfDirectory(atPath: host.sandbox.home)
    #expect(!entries.contains { $0.hasSuffix(".git") || $0.contains("greeting.py") })
  }

  @Test(arguments: [
    ("ext::sh -c touch% /nowhere", "is no address"),
    ("git://example.org/a/b", "not fetched by 'git'"),
    ("http://example.org/a/b", "not fetched by 'http'"),
    ("file:///etc/a", "not fetched by 'file'"),
    ("https://me:secret@example.org/a/b", "holds a user name, a password or a token"),
    ("../project", "is a folder, not an address"),
    ("ssh://-oProxyCommand=touch/a/b", "is no address"),
    ("https://example.org/../../a", "is no address"),
  ])
  func `other ways to reach a repository are refused`(
    address: String, reason: String
  ) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run(["add", "--", address])
    #expect(outcome.code == 2 && outcome.error.contains(reason), "\(outcome)")
    #expect(!outcome.error.contains("secret"))
  }
}
