package org.example.modern

/** The least side. Ever. */
val leastSide = 0.5
var counter: Int = 0
def topLevel(x: Int): Int =
  val local = x
  def helper(y: Int) = y + local
  helper(x)

type Text = String
opaque type UserId = Long

/** Shows numbers. */
given byName: Show[UserId] = null

enum Color derives Eq:
  /** The first. */
  case Red, Green
  case Mix(left: Color, right: Color)
  private def code: Int = 1

enum Planet(val mass: Double) extends Body {
  case Earth extends Planet(1.0)
}

trait Show[T]:
  extension (value: T) def show: String
  def again: String = "again"

given intShow: Show[Int] with
  extension (value: Int) def show: String = value.toString
given Show[String] = null
given listShow[T](using inner: Show[T]): Show[List[T]] with
  def helper = 1

extension (text: String)
  /** Shouts it. */
  def shout: String = text.toUpperCase
  private def quiet: String = text

extension [T](list: List[T]) def second: T = list(1)

class Person(val name: String)(using show: Show[Int]):
  private val age = 1
  inline def greet(): Unit =
    println(name)

object Main:
  @main def run(args: String*): Unit = ()
  transparent inline given Conversion[Int, String] = _.toString
