import CodeModel
import Languages
import Testing

/// Files whose extension several languages have.
@Suite struct SharedExtensionTests {
  private func language(_ path: String, _ content: String) -> String {
    Array(content.utf8).withUnsafeBytes {
      LanguageCatalog.bundled.detector.language(path: RepositoryPath(path), content: $0).rawValue
    }
  }

  @Test(arguments: [
    "", "#ifndef A\nint f(void);\n#endif\n", "// class X\nint f(void);\n",
    "/*\nnamespace a {\n*/\nint f(void);\n", "const char *s = \"class A {}; a::b\";\n",
    "#ifdef __cplusplus\nextern \"C\" {\n#endif\nint f(void);\n#ifdef __cplusplus\n}\n#endif\n",
    "#ifdef __cplusplus\ntemplate <class T> T f();\n#else\nint f(void);\n#endif\nint g(void);\n",
    "#if defined(__cplusplus)\nnamespace a {\n#endif\nint f(int x);\n",
    "#ifdef __OBJC__\n@class NSString;\n#endif\nvoid f(void);\n",
    "struct s { int class; void *new, *delete; unsigned private:1; };\n",
    "int f(int namespace, int template, char *operator);\n", "void f(struct a *this, int using);\n",
    "[[gnu::pure]] int f(void);\n", "#define X(a) a ? \"::\" : 0\n",
    "int f(int a) { return a & 1 && a < 2; }\n",
    "int f(void) __attribute__((noreturn)) ;\nconst char *g(void);\n",
  ])
  func `a header is C`(content: String) {
    #expect(language("a.h", content) == "c", "\(content)")
  }

  @Test(arguments: [
    "namespace a {\n", "  template <class T>\n", "std::string f();\n", "class A;\n",
    "using B = int;\n",
    "class EXPORT A final : public B {\n", "struct A : B { };\n", "struct A { virtual ~A(); };\n",
    "struct A { ~A(); };\n", "struct A { A(const A& a) = delete; };\n", "void f(const A &a);\n",
    "struct A { bool operator==(A b); };\n", "struct A { int f() const; };\n",
    "struct A {\nprivate:\n  int a;\n};\n", "constexpr int a = 1;\n", "#include <vector>\n",
    "#include \"tree.hpp\"\n", "extern \"C\" int f(void);\n", "vector<int> v;\n",
    "void *f = static_cast<void *>(0);\n", "explicit A(int);\n", "friend class B;\n",
    "#ifndef __cplusplus\n#error C++ only\n#endif\nint f();\n", "#define LOG a::b()\n",
    "#ifdef __cplusplus\nclass A;\n#endif\n", "enum class A { b };\n",
  ])
  func `a header is C++`(content: String) {
    #expect(language("a.h", content) == "cpp", "\(content)")
  }

  @Test(arguments: [
    "#import <A.h>\n", "@interface A : NSObject\n@end\n", "@class A;\n", "@protocol P;\n",
    "NS_ASSUME_NONNULL_BEGIN\nint f(void);\n", "typedef NS_ENUM(NSInteger, A) { b };\n",
    "namespace a {}\n@interface B\n@end\n", "#ifdef __OBJC__\n@class A;\n#endif\n",
  ])
  func `a header is Objective-C`(content: String) {
    #expect(language("a.h", content) == "objc", "\(content)")
  }

  @Test(arguments: [
    ("a.m", "#import <A.h>\n@implementation A\n@end\n", "objc"),
    ("a.m", "function y = f(x)\n% doubles\ny = 2*x;\nend\n", "matlab"),
    ("a.pl", "use strict;\nmy $x = 1;\n", "perl"),
    ("a.pl", ":- module(m, [p/1]).\n% facts\np(X) :- q(X).\n", "prolog"),
    ("a.v", "module m(input a);\n  assign b = a;\nendmodule\n", "verilog"),
    ("a.v", "Require Import List.\nLemma l : True.\nProof. trivial. Qed.\n", "coq"),
    ("a.v", "fn main() {\n  println('hi')\n}\n", "v"),
    ("a.ts", "import a from 'a'\nexport const b = `\n<?xml version=\"1.0\"?>\n`\n", "typescript"),
    ("a.ts", "<?xml version=\"1.0\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\">\n", "xml"),
    ("a.tsx", "<?xml version=\"1.0\"?>\n<tileset name=\"a\">\n", "xml"),
    ("a.inc", "<?php\nclass A {}\n", "php"), ("a.inc", "#include <stdio.h>\nint f(void);\n", "c"),
    ("a.inc", "namespace a {\nclass B;\n}\n", "cpp"), ("a.inc", ".macro m\n.endm\n", "assembly"),
    ("a.inc", "what is this\n", "text"), ("a.cls", "\\ProvidesClass{a}\n", "tex"),
    ("a.cls", "public class A {\n}\n", "apex"),
    ("a.cls", "VERSION 1.0 CLASS\nAttribute VB_Name = \"A\"\n", "visual_basic"),
    ("a.fs", "module A\nlet x = 1\n", "fsharp"), ("a.fs", ": sq dup * ;\n", "forth"),
    ("a.fs", "#version 330\nuniform vec3 c;\nvoid main() {}\n", "glsl"),
    ("a.d", "module a;\nimport std.stdio;\n", "d"), ("a.d", "a.o: a.c a.h \\\n b.h\n", "make"),
    ("a.d", "#pragma D option quiet\nsyscall::open:entry\n", "dtrace"),
    ("a.1", ".TH A 1\n.SH NAME\n", "roff"), ("a.1", "one\n", "text"),
    ("a.spec", "Name: a\nVersion: 1\n", "rpm_spec"), ("a.spec", "{incl_mods, [a]}.\n", "text"),
    ("a.pp", "unit A;\n", "pascal"), ("a.pp", "class a {\n  file { 'x': }\n}\n", "puppet"),
  ])
  func `content decides`(path: String, content: String, expected: String) {
    #expect(language(path, content) == expected)
  }

  @Test func `an unfinished comment, string or directive ends with the file`() {
    for content in ["/*", "\"", "'\\", "#", "#if", "#define A \\", "#ifdef __cplusplus", "//"] {
      #expect(language("a.h", content) == "c", "\(content)")
    }
  }
}
