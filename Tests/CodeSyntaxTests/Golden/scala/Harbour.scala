package org.example
package harbour

import scala.annotation.tailrec

/** A ship in the harbour. It floats. */
@SerialVersionUID(1L)
sealed abstract class Ship[+T <: Cargo](val name: String, private[harbour] var load: Int = 0, speed: Double)
    extends Vessel with Ordered[Ship[T]] {
  type Crew
  type Pair[A] = (A, A)
  val length: Int
  var (mast, sail) = (1, 2)
  private[this] lazy val keel = 3
  protected[example] val flag: String = "none"
  final val MAX_LOAD = 12

  /** Makes a ship of a name. */
  def this(name: String) = this(name, 0, 1.0)

  @tailrec
  final def go[A](by: Int)(implicit wind: Wind): Unit = {
    def step(n: Int) = n + 1
    val local = step(by)
    class Log(val line: String)
    if (local > 0) go(local)
  }
  def +(other: Ship[Cargo]): Ship[Cargo]
  def `to port`(): Unit = ()
  override protected def compare(that: Ship[Cargo]): Int = 0
  def speed_=(value: Double): Unit = {}
  private object Anchor {
    val weight = 4
  }
  def hand = new Hand {
    def grip() = 1
  }
}

/** Kinds of goods. */
sealed trait Cargo extends Any {
  def weight: Double
  implicit val ordering: Ordering[Cargo]
}
case class Crate(width: Int, private val height: Int) extends Cargo {
  require(width > 0)
}
case object Nothing extends Cargo
final class Meter(val value: Double) extends AnyVal

/** Of a ship. */
object Ship extends App {
  implicit class Rich(val ship: Ship[Cargo]) {
    def isRich = true
  }
  implicit def fromName(name: String): Ship[Cargo] = ???
  val Pattern = "(.*)".r
  def apply(name: String): Ship[Cargo] = null
}

package object tools {
  type Name = String
  def twice(x: Int) = x * 2
}
