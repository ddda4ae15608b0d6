// Copyright of the sample.

/// Figures of the plane.
@TestOn('vm')
library org.example.shapes;

import 'dart:math' as math;
part 'parts.dart';

/// Compares two figures. It is stable.
typedef Compare<T> = int Function(T a, T b);
typedef void Listener(String event);

/// The least side there may be.
const double leastSide = 0.5, mostSide = 10;
final List<int> _cache = [];
int counter = 0;
late final String banner;
var first, second = 2;

/// Returns how many were made.
int get made => counter;
set made(int value) {
  counter = value;
}
external int native(int x);

void main(List<String> arguments) {
  final local = 1;
  int helper(int x) => x + 1;
  print(helper(local));
}

/// A figure. It never changes.
@immutable
abstract class Shape<T extends num> extends Base with Loud, Quiet implements Comparable<Shape> {
  /// How many sides it has.
  final int sides;
  static const MAX_SIDES = 12;
  late T _area, width = 3;
  static int made = 0;
  int? extra;

  /// Makes a figure.
  const Shape(this.sides) : extra = 0, super();

  Shape.square() : this(4);
  factory Shape.from(Map<String, Object?> json) {
    return Square();
  }
  factory Shape.alias() = Square.new;
  const factory Shape.zero() = Zero;
  Shape._();

  /// The area.
  T get area => _area;
  set area(T value) {
    _area = value;
  }
  @override
  bool operator ==(Object other) => true;
  T operator [](int i);
  double perimeter();
  static Shape _make() => Shape._();
  Future<void> load({
    int limit = 1,
  }) async {
    await null;
  }
  external void draw();
}

mixin Loud on Base {
  void shout() => print('!');
}
mixin class Both {}
sealed class Result {}
base class Ok = Result with Loud;

extension StringTools on String {
  String get reversed => '';
  String twice() => this + this;
}
extension on int {
  int half() => this ~/ 2;
}
extension type UserId(int value) implements int {
  bool get valid => value > 0;
}

enum Color { red, green }
/// Planets.
enum Planet with Loud implements Comparable<Planet> {
  /// The nearest.
  mercury(0.3),
  earth(1.0);

  const Planet(this.mass);
  final double mass;
  double get weight => mass * 2;
}
