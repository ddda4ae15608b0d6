/// Tells the names of files from other words with a dot in them.
enum FileNames {
  /// Whether a text without a slash is the name of a file: it ends in a known extension or is one of the
  /// names that need none.
  static func isFileName(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return bareNames.contains(name) }
    let stem = name[..<dot]
    return !stem.isEmpty && stem.last != "."
      && extensions.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let bareNames: Set<String> = [
    "Makefile", "Dockerfile", "Gemfile", "Rakefile", "Jenkinsfile", "Vagrantfile", "Procfile",
    "Podfile", "Brewfile", "BUILD", "WORKSPACE", "CODEOWNERS", "LICENSE",
  ]

  private static let extensions = Set(
    """
    ada adb ads adoc asm astro awk bash bat bzl c c++ cc cfg cjs clj cljc cljs cls cmake cmd conf
    cpp cr cs csh cshtml css csv cts cu cuh cxx d dart diff el elm env erb erl ex exs f f90 fish fs
    fsi fsx gemspec glsl go gql gradle graphql groovy h h++ haml hbs hcl heex hh hpp hrl hs html hxx
    inc ini inl ipp ipynb java jl js json json5 jsonc jsp jsx kt kts leex less lhs lisp lock lua m
    make md mdx mjs mk ml mli mm mod mts nim nix pas patch php pl plist pm pp prisma properties
    proto ps1 psm1 pug purs py pyi pyx qml r rake razor rb re rei res rkt robot rs rst ru s sass sbt
    sc scala scm scss sh snap sol sql sum sv svelte svg swift tcl tex tf tfvars thrift toml tpl ts
    tsv tsx twig txt v vb vhd vim vue wat wgsl xaml xhtml xml xsd yaml yml zig zsh
    """.split { $0.isWhitespace }.map(String.init))
}
