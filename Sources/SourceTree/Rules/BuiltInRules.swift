/// Rules that need no file.
enum BuiltInRules {
  /// Folders of installed packages, caches and other version control, which nobody wrote by hand.
  ///
  /// They hold only where no git repository rules the tree, as a repository's own rules say better
  /// what belongs to it. Names that are also ordinary, such as `build` or `target`, are not here.
  static let withoutRepository = IgnoreRules(
    lines: [
      ".hg/", ".svn/", ".bzr/", ".jj/", "CVS/", "node_modules/", "bower_components/", ".venv/",
      ".tox/", ".nox/", "__pycache__/", ".mypy_cache/", ".pytest_cache/", ".ruff_cache/",
      ".ipynb_checkpoints/", "*.egg-info/", ".build/", ".gradle/", ".terraform/", ".next/",
      ".nuxt/", ".svelte-kit/", ".parcel-cache/", ".cache/", ".idea/", ".vs/", ".DS_Store",
      "*.swp", "*~",
    ], label: "built-in rules")

  /// Names that commonly hold passwords or private keys.
  static let secret = IgnoreRules(
    lines: [
      ".env", ".env.*", "*.env", "!.env.example", "!.env.sample", "!.env.template", "!.env.dist",
      "!example.env", "!sample.env", "*.pem", "*.key", "*.p12", "*.pfx", "*.jks", "*.keystore",
      "*.kdbx", "*.ppk", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", ".netrc", "_netrc",
      ".pgpass", ".pypirc", ".npmrc", ".htpasswd", ".git-credentials", ".dockercfg",
      "**/.aws/credentials", "**/.docker/config.json",
    ], label: "secrets")

  /// Names of files that tools write.
  static let generated = IgnoreRules(
    lines: [
      "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock",
      "Cargo.lock", "poetry.lock", "uv.lock", "pdm.lock", "Pipfile.lock", "Gemfile.lock",
      "composer.lock", "Podfile.lock", "Package.resolved", "packages.lock.json", "pubspec.lock",
      "mix.lock", "go.sum", "gradle.lockfile", "flake.lock", "deno.lock", "*.map", "*.pb.go",
      "*_pb2.py", "*_pb2_grpc.py", "*.pb.cc", "*.pb.h", "*.pb.swift", "*.designer.cs", "*.g.cs",
      "*.g.dart", "*.freezed.dart",
    ], label: "generated")

  static let minified = IgnoreRules(
    lines: ["*.min.js", "*.min.mjs", "*.min.cjs", "*.min.css", "*-min.js", "*-min.css"],
    label: "minified")
}
