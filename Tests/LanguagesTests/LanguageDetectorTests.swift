import CodeModel
import SourceTree
import Testing

@Suite struct LanguageDetectorTests {
  @Test(arguments: [
    ("a.py", "", "python"), ("a.PY", "", "python"), ("x/a.mjs", "", "javascript"),
    ("a.jsx", "", "javascript"), ("a.ts", "", "typescript"), ("a.tsx", "", "tsx"),
    ("a.go", "", "go"), ("a.rs", "", "rust"), ("a.java", "", "java"), ("a.c", "", "c"),
    ("a.cc", "", "cpp"), ("a.cs", "", "c_sharp"), ("a.swift", "", "swift"), ("a.rb", "", "ruby"),
    ("a.php", "", "php"), ("a.scala", "", "scala"), ("a.kt", "", "kotlin"),
    ("a.exs", "", "elixir"), ("a.lua", "", "lua"), ("a.zsh", "", "bash"), ("a.zig", "", "zig"),
    ("a.hs", "", "haskell"), ("a.md", "", "markdown"), ("a.json", "", "json"),
    ("a.yml", "", "yaml"), ("Cargo.toml", "", "toml"), ("a.htm", "", "html"), ("a.css", "", "css"),
    ("a.sql", "", "sql"), ("a.svg", "", "xml"), ("Makefile", "", "make"),
    ("sub/Dockerfile", "", "dockerfile"), ("Dockerfile.dev", "", "dockerfile"),
    ("CMakeLists.txt", "", "cmake"), ("Rakefile", "", "ruby"), ("LICENSE", "", "text"),
    ("run", "#!/usr/bin/env -S python3.12 -u\n", "python"), ("run", "#!/bin/sh\n", "bash"),
    ("run", "#! /usr/bin/env FOO=1 node\n", "javascript"), ("run", "#!/odd/thing\n", "text"),
    ("run", "#!", "text"), ("run", "plain", "text"), (".bashrc", "", "bash"), ("a.", "", "text"),
    ("a.h", "#ifndef A\nint f(void);\n", "c"), ("a.h", "// class X\nint f(void);\n", "c"),
    ("a.h", "namespace a {\n", "cpp"), ("a.h", "  template <class T>\n", "cpp"),
    ("a.h", "std::string f();\n", "cpp"), ("a.h", "#import <A.h>\n@interface A\n", "objective_c"),
  ])
  func `names the language`(path: String, head: String, language: String) {
    let found = LanguageDetector.language(path: RepositoryPath(path), head: Array(head.utf8)[...])
    #expect(found.rawValue == language)
  }
}
