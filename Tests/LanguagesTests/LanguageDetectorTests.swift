import CodeModel
import Languages
import Testing

@Suite struct LanguageDetectorTests {
  private func language(_ path: String, _ content: String = "") -> String {
    Array(content.utf8).withUnsafeBytes {
      LanguageCatalog.bundled.detector.language(path: RepositoryPath(path), content: $0).rawValue
    }
  }

  @Test(arguments: [
    ("a.py", "python"), ("a.PY", "python"), ("x/a.mjs", "javascript"), ("a.jsx", "jsx"),
    ("a.ts", "typescript"), ("a.d.ts", "typescript"), ("a.tsx", "tsx"), ("a.go", "go"),
    ("a.rs", "rust"), ("a.java", "java"), ("a.c", "c"), ("a.cc", "cpp"), ("a.cs", "c_sharp"),
    ("a.swift", "swift"), ("a.rb", "ruby"), ("a.php", "php"), ("a.blade.php", "php"),
    ("a.scala", "scala"), ("a.kt", "kotlin"), ("a.exs", "elixir"), ("a.lua", "lua"),
    ("a.zsh", "bash"), ("a.zig", "zig"), ("a.hs", "haskell"), ("a.md", "markdown"),
    ("a.json", "json"), ("a.yml", "yaml"), ("Cargo.toml", "toml"), ("a.htm", "html"),
    ("a.css", "css"), ("a.sql", "sql"), ("a.svg", "xml"), ("a.tf", "hcl"), ("a.proto", "proto"),
    ("a.mm", "objc"), ("a.mli", "ocaml_interface"), ("a.ipynb", "jupyter"), ("a.html.erb", "erb"),
    ("a.", "text"), ("a", "text"), (".py", "text"), ("py", "text"),
  ])
  func `an extension names the language`(path: String, expected: String) {
    #expect(language(path) == expected)
  }

  @Test(arguments: [
    ("Makefile", "make"), ("sub/Dockerfile", "dockerfile"), ("Dockerfile.dev", "dockerfile"),
    ("dev.Dockerfile", "dockerfile"), ("Dockerfile.dev.dockerignore", "ignore"),
    ("CMakeLists.txt", "cmake"), ("Rakefile", "ruby"), ("LICENSE", "text"), (".bashrc", "bash"),
    (".env.local", "ini"), ("Cargo.lock", "toml"), ("BUILD", "starlark"), ("build", "text"),
    ("go.mod", "go_mod"), ("Jenkinsfile", "groovy"),
  ])
  func `a whole name or a glob names the language`(path: String, expected: String) {
    #expect(language(path) == expected)
  }

  @Test(arguments: [
    ("config.h.in", "c"), ("settings.py.example", "python"), ("model.rb.tt", "ruby"),
    ("nginx.conf.j2", "ini"), ("Makefile.in", "make"), ("plain.in", "text"), ("x.bak", "text"),
  ])
  func `a template is in the language of what it makes`(path: String, expected: String) {
    #expect(language(path) == expected)
  }

  @Test(arguments: [
    ("#!/usr/bin/env -S python3.12 -u\n", "python"), ("#!/bin/sh\n", "bash"),
    ("#! /usr/bin/env FOO=1 node\n", "javascript"), ("#!/odd/thing\n", "text"), ("#!", "text"),
    ("#!/usr/bin/env\n", "text"), ("plain", "text"), ("#!/usr/bin/perl -w\n", "perl"),
    ("#!/usr/bin/env pwsh\n", "powershell"),
  ])
  func `a program names the language where the name does not`(head: String, expected: String) {
    #expect(language("run", head) == expected)
  }

  @Test(arguments: [
    ("run", "# -*- Ruby -*-\n", "ruby"), ("run", "#!/bin/sh\n# -*- mode: tcl; tab: 2 -*-\n", "tcl"),
    ("run", "# -*- coding: utf-8 -*-\n", "text"), ("a.h", "/* -*- C++ -*- */\n", "cpp"),
    ("a.inc", "# -*- mode: Shell-script -*-\n", "bash"),
    ("a.py", "# -*- python-ts-mode -*-", "python"),
    ("run", "x\n# vim: set ft=python:\n", "python"), ("run", "# vi: sw=2 ft=ruby\n", "ruby"),
    ("a.txt", "/* vim:filetype=cpp.doxygen: */", "cpp"), ("run", "# vim600: syn=zsh\n", "bash"),
    ("run", "a\nb\nc\nd\ne\nf\ng\n# vim: ft=lua\n\n\n", "lua"),
    ("run", "a\nb\nc\nd\ne\n# vim: ft=lua\ng\nh\ni\nj\nk\n", "text"),
    ("run", "x\n# Local Variables:\n# coding: utf-8\n# mode: perl\n# End:\n", "perl"),
    ("run", "x\n# Local Variables:\n# fill-column: 80\n# End:\n# mode: perl\n", "text"),
    ("a.py", "# vim: ft=nosuchthing\n", "python"), ("a.py", "# -*- text -*-\n", "python"),
    ("a.jsx", "// vim: ft=javascript\n", "jsx"), ("a.py", "x = 'vim: ft='\n", "python"),
  ])
  func `a modeline wins over the name`(path: String, content: String, expected: String) {
    #expect(language(path, content) == expected)
  }

  @Test(arguments: [
    ("C++", "cpp"), ("c#", "c_sharp"), ("py", "python"), (".PY", "python"), ("Objective-C", "objc"),
    ("objective_c", "objc"), ("terraform", "hcl"), ("protobuf", "proto"), ("sh", "bash"),
    ("golang", "go"), ("F#", "fsharp"), ("tsx", "tsx"), ("c", "c"), (".h", "c"), ("yml", "yaml"),
  ])
  func `people call languages by many names`(name: String, expected: String) {
    #expect(LanguageCatalog.bundled.detector.language(called: name)?.rawValue == expected)
  }

  @Test func `a name can mean a language with its dialects`() {
    let detector = LanguageCatalog.bundled.detector
    #expect(detector.languages(called: "javascript").map(\.rawValue) == ["javascript", "jsx"])
    #expect(detector.languages(called: "TypeScript").map(\.rawValue) == ["typescript", "tsx"])
    #expect(detector.languages(called: "no such language").isEmpty)
  }

  @Test func `a byte that is no text disturbs nothing`() {
    #expect(language("a\u{FFFD}.rs", "\u{0}\u{1}") == "rust")
    let odd: [UInt8] = [0x23, 0x21, 0xFF, 0xFE, 0x0A, 0x2D, 0x2A, 0x2D, 0x2D, 0x2A]
    let found = odd.withUnsafeBytes {
      LanguageCatalog.bundled.detector.language(path: RepositoryPath("x"), content: $0)
    }
    #expect(found == .plainText)
  }
}
