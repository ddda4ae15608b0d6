library my.lib;
import 'dart:io';
import 'package:foo/bar.dart' as bar show A, B hide C;
import '../x.dart' deferred as dx;
export 'src/y.dart' show Y;
part 'z.dart';
part of 'main.dart';
@immutable
@Deprecated('x')
abstract class Foo<T extends Base> extends Bar<T> with Mix1, Mix2 implements I1, I2 {
  final String name;
  Client? _client = Client(1);
  static const int k = 3;
  late final Repo repo;
  Foo(this.name, {required this.repo, Key? key}) : super(key: key), _x = Y();
  Foo.named(int a) : this(a);
  factory Foo.make() => Foo._(1);
  @override
  Widget build(BuildContext context) {
    final x = repo.load(name);
    var list = <Item>[];
    for (final item in list) { item.go(); }
    for (var i = 0; i < 3; i++) { use(i); }
    try { risky(); } on FooError catch (e, st) { log(e); } catch (e) {}
    final f = (int a, b) => a + b.c;
    x?.y!.z..a()..b = 1;
    return new Container(child: const Text('a ${x.b}'), onTap: () { go(); });
  }
  Future<Foo> get async async => await compute(x);
  set val(int v) { _v = v; }
  operator +(Foo o) => this;
  void inner() { void local(int q) {} local(1); if (a is Bar) {} final b = a as Baz; super.inner(); }
}
mixin Mix1 on Base { void m() {} }
extension Ext on String { int get n => length; }
enum E { a, b; final X x; }
typedef Cb = void Function(int a, Foo b);
int top(Foo a, [int b = 1]) => a.m();
final g = Foo.named(1);
