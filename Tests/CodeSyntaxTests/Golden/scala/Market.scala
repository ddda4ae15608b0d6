package org.example.market

import scala.util.chaining.*

/** Colours of a fruit.
  *
  * @note none is missing
  */
enum Color(val code: Int):
  case Red extends Color(1)
  /** Like grass. */
  case Green extends Color(2)
  def isWarm: Boolean = this == Red
end Color

enum Option2[+T]:
  case Some2(value: T)
  case None2
  case Left2, Right2

/** Compares things. */
trait Ord[T]:
  def compare(x: T, y: T): Int
  extension (x: T)
    def isLess(y: T): Boolean = compare(x, y) < 0
  private val hidden = 1

given intOrd: Ord[Int] with
  def compare(x: Int, y: Int) = x - y

given Ord[String] with
  def compare(x: String, y: String) = 0

given listOrd[T](using ord: Ord[T]): Ord[List[T]] = ???

opaque type Price = Double
object Price:
  inline val ZERO = 0
  def apply(value: Double): Price = value
end Price

type Handler = (Int, String) => Unit
type Element[X] = X match
  case String => Char
  case _ => Int

extension (price: Price)
  /** Twice as much. */
  def doubled: Price = price * 2
  def plus(other: Price): Price =
    price + other
extension [T](items: List[T]) def second: T = items(1)

open class Stall(using Ord[Int]):
  protected var open = false
  inline def close(): Unit =
    open = false
    def after() = 1
  end close
  infix def meets(other: Stall): Boolean = true

transparent inline def pick(x: Int): Any = x
@main def run(args: String*): Unit = println("market")
val topLevel = 3
private var hiddenLevel: Int = 4
lazy val later = 5
def curried(x: Int)(y: Int): Int = x + y
private[example] def guarded() = ()
case class Basket(items: List[String] = Nil) derives CanEqual
