// Copyright of the sample.
package org.example
package shapes

import scala.math.Pi

/** What all share. Nothing else. */
package object tools {
  type Id = Long
  val limit = 10
}

/** A figure. It never changes.
  *
  * @param sides how many
  */
@deprecated("old", "1.0")
sealed abstract class Shape[+T <: Number] private[shapes] (
    val sides: Int,
    private var name: String = "shape",
    plain: Boolean
) extends Base[T](sides)
    with Comparable[Shape[_]] { self =>

  /** How far it reaches. */
  protected val radius: Double = 1.0
  private[this] var count = 0
  lazy val label: String = {
    val local = 1
    def helper(x: Int): Int = x + 1
    helper(local).toString
  }
  val (first, second) = (1, 2)
  val a, b = 3
  val LIMIT = 5
  val declared: Int
  var mutable: Int

  /** Makes a figure of one side. */
  def this(only: Int) = this(only, "one", true)

  def area: Double
  final override def compareTo(other: Shape[_])(implicit
      order: Ordering[Int]
  ): Int = 0
  def +(other: Shape[T]): Shape[T] = this
  def `quoted name`(): Unit = ()
  def run() {
    println(label)
  }
  type Elem <: T
  type Pair[A] = (A, A)

  class Part
  object Empty extends Shape[Int](0)
}

object Shape {
  private val cache = new Cache {
    override def size: Int = 1
  }
  implicit class Rich(val value: Int) extends AnyVal {
    def half: Int = value / 2
  }
  implicit val ordering: Ordering[Shape[_]] = null
  def apply[T](sides: Int): Shape[T] = {
    class Local(depth: Int) {
      def go = depth
    }
    ???
  }
}

case class Point(x: Int, y: Int = 0)
case object Origin
trait Drawable extends Any {
  def draw(): Unit
}
class Plain(hidden: Int)
protected[example] class Guarded
