package com.example
package shop

import com.example.model.Order
import com.example.util._
import com.example.tools.{Fix, Repair => Mend, Hidden => _, *}
import scala.util.{Try, Success}
import java.util as ju

trait Listener[E] extends EventListener { def on(e: E): Unit; def off(): Unit = on(default) }

@Service
abstract class Store[T <: Order](private val engine: Engine, name: String = Defaults.name)(implicit ec: ExecutionContext)
  extends BaseStore[T](name) with Runnable with Named {
  val orders = mutable.ListBuffer[Order]()
  private var cache: Cache[Order] = new Cache(limit)
  lazy val total: Money = orders.map(_.price).sum
  val (first, second) = pair()
  type Handler = Order => Receipt
  implicit val ordering: Ordering[Order] = Ordering.by(_.price)
  def this(engine: Engine) = this(engine, "y")
  override def run(): Unit = { super.run(); this.helper(); orders.foreach(_.check()) }

  def add(order: Order, count: Int = 1)(block: Order => Unit): Option[Receipt] = {
    validate(order)
    val found = lookup(order.id)
    found.touch()
    val copy = new Order(order)
    copy.ship()
    val made = Order(order)
    made.ship()
    val special: Special = make(count = count, name = order.name)
    special.go()
    for (o <- orders if o.valid; p = o.price; q <- p.parts) { o.check(this); use(p, q) }
    val ys = for { (k, v) <- map } yield v.update(k)
    order match {
      case s: Special if s.ready => s.go()
      case Order(id, Some(owner)) => owner.notify(id)
      case x @ Premium(_, level) => x.go(level)
      case Order.Empty | `copy` => empty()
      case Small => small()
      case head :: tail => head.go()
      case (a, b) => pairUp(a, b)
      case _ => fallback()
    }
    val f = (o: Order) => o.price
    val g = (a, b) => join(a, b)
    orders.map { case (k, v) => k.merge(v) }
    orders.map { o => o.total }.filter(o => o.isValid)
    try { risky() } catch { case e: StoreException => log(e.getMessage) } finally { close() }
    val anon = new Listener[Event] with Base { override def on(e: Event): Unit = { e.done(); engine.stop() } }
    println(s"Total ${order.total} $count ${format(order)}")
    order.asInstanceOf[Special].go()
    def local(n: Int): Int = twice(n)
    local(2)
    Store.create().add(order)(block)
    a combine b
    if (count > limit) throw new IllegalStateException("x") else None
    while (running) step()
    val receipt = Receipt.Builder(order).total(total * count).build()
    order.name = "z"
    this.cache.put(order)
    com.example.util.Tools.fix(order)
    List[Order](order, copy).headOption
    Some(receipt)
  }
  def generic[R <: Named : Ordering](t: T, r: R): R = { t.area(); r }
  def expr = engine.run()
  protected def hook: Hook
}

object Store extends Maker {
  val limit = Limits.max
  def apply(x: Int): Store[Order] = new StoreImpl(x)
  def create(): Store[Order] = apply(limit)
  case object Small extends Kind
  case class Large(size: Int, owner: Owner = Owner.none) extends Kind { def best = owner.better(size) }
}

sealed trait Kind
case class Pair[A](first: Order, second: A)

enum Color(val rgb: Int) extends Named:
  case Red extends Color(0xFF)
  case Green, Blue
  def show = render(rgb)

extension (o: Order)
  def extend(n: Int): Order = o.bump(n)

given orderShow: Show[Order] with
  def show(o: Order) = o.render

def topLevel(using ctx: Context): Int =
  val x = ctx.value
  x.compute
