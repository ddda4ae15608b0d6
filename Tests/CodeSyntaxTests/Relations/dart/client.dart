// ignore_for_file: unused_import
library shop.client;

import 'dart:async';
import 'dart:io' show File, Platform;
import 'package:shop/wire.dart' as wire;
import 'stub.dart' if (dart.library.io) 'io.dart' show connect;
export 'src/order.dart' hide Draft;
part 'client.g.dart';

typedef Handler = FutureOr<Reply> Function(Order order, {wire.Options? options});
typedef Orders = List<Order>;

const limit = 10;
final fallback = Client.local(limit);
var tries = 0;

/// Sends things.
abstract interface class Sender {
  Future<Reply> send(Order order);
  bool get isOpen;
}

mixin Logging on Base implements Sink<Order> {
  void note(String text) => log.write('$text ${format(text)} ${text.length}');
}

@immutable
@wire.Message('client')
class Client<T extends Order> extends wire.Connection<T> with Logging, Retries<T>
    implements Sender, wire.Closer {
  static final Map<String, Client> _known = {};
  final wire.Socket _socket;
  final Future<Store> _store;
  Log? log;
  late final Handler? handler;

  Client(this._socket, {Log? log, super.name, int retries = limit})
      : _store = Store.open(retries),
        log = log ?? Log.standard(),
        assert(retries.isEven),
        super.connected(_socket, options: wire.Options(retries: retries)) {
    register(this);
    log.start();
  }

  Client.local(int port) : this(wire.Socket(port));
  const Client._(this._socket);
  factory Client.named(String name) => _known.putIfAbsent(name, () => Client._(dial(name)));
  factory Client.empty() = EmptyClient;

  @override
  Future<Reply> send(T order, [Duration pause = Timing.short]) async {
    final store = await _store;
    store.add(order);
    var request = wire.Request(order.id)
      ..headers.add('a', encode(order))
      ..body = order.toJson()
      ..seal();
    final reply = await _socket.write(request.bytes()).timeout(pause);
    if (reply is! Reply) throw wire.WireError('bad $reply', reply.code);
    (reply as Reply).check();
    handler?.call(order, options: const wire.Options.standard());
    for (final Line line in order.lines) {
      line.ship(to: Address.of(line));
    }
    for (var i = 0, n = order.count(); i < n; i++) {
      order.at(i)!.touch();
    }
    return _finish(reply)!;
  }

  Reply? _finish(Reply reply) {
    Reply patched(Reply old) => old.patch(this.name);
    try {
      return patched(reply);
    } on wire.WireError catch (error, trace) {
      log?.fail(error, trace);
      rethrow;
    } finally {
      super.close();
      this.log?.flush();
    }
  }

  Sender get sender => fallback;
  set sender(Sender other) => other.isOpen ? replace(other) : other.send(blank);
  bool operator ==(Object other) => other is Client && other._socket == _socket;
  Line operator [](int index) => lines[index];

  static Client parse(String text) {
    final parts = text.split(',');
    final client = new Client.local(int.parse(parts.first));
    client.log = Log();
    return client..connect();
  }
}

class EmptyClient = Client<Order> with Quiet;

extension Totals on List<Order> {
  double get total => fold(0, (sum, order) => sum + order.price());
}

extension type Id(int value) implements Key {
  Id next() => Id(value + 1);
}

enum Level implements Ranked {
  low(1),
  high.named(2);

  const Level(this.rank);
  final int rank;
  Level get other => this == Level.low ? high : low;
}

Shape area(Shape shape) {
  final (width, height) = shape.size();
  final Box(:depth, inner: core) = shape.box;
  depth.measure(core);
  switch (shape) {
    case Circle(radius: var r, :final center) when r.isBig():
      center.draw();
    case Shapes.unit || const Square(1):
      while (more()) {
        break;
      }
    case [var first, ...var others]:
      others.clear();
      first.draw();
  }
  return switch (shape) {
    Circle c => c.scaled(by: width),
    Square() => unit(height),
    _ => shape,
  };
}

void main(List<String> args) async {
  var client = Client.parse(args.first);
  Client other = make<Client>(client);
  other = client;
  await Future.wait([client.send(Order(1)), other.send(Order.empty())]);
  final totals = {for (var order in load()) order.id: order.price(), if (args.isEmpty) ...extra()};
  final send = client.send;
  stream.listen((event) => event.handle(totals)).cancel();
  client.sender.send(const Order(3)).then(print, onError: (e) => fail(e));
  print(Client.new);
}
