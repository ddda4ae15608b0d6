@file:JvmName("Shapes")

// Figures of the plane.
package org.example.shapes

import kotlin.math.PI

/** The least side there may be. Never less. */
const val LEAST_SIDE = 0.5
val cache: Map<String, Int> = mapOf("a" to 1)
private var counter = 0
val (first, second) = 1 to 2
lateinit var banner: String
internal val lazyName by lazy { "x" }
val String.half: Int
  get() = length / 2

/** Compares two figures. */
typealias Compare<T> = (T, T) -> Int

fun main(args: Array<String>) {
  val local = 1
  fun helper(x: Int) = x + 1
  class Inner(val depth: Int) {
    var width = 2
  }
  println(helper(local))
}

fun String.shout(): String = uppercase()
fun <T : Any> List<T>.second(
  default: T,
): T {
  return default
}
fun Shape.Companion.make() = Unit
fun String?.orNone() = this ?: "none"

/**
 * A figure. It never changes.
 *
 * @param sides how many
 */
@Suppress("unused")
public abstract class Shape<out T : Number> protected constructor(
  val sides: Int,
  private var name: String = "shape",
  plain: Boolean,
) : Base<T>(sides), Comparable<Shape<*>> where T : Any {
  /** How far it reaches. */
  @JvmField val radius: Double = 1.0
  protected open var width: Int = 3
    private set(value) {
      field = value
    }

  init {
    val hidden = 1
  }

  /** Makes a figure of one side. */
  constructor(only: Int) : this(only, "one", true) {
    println()
  }
  @Throws(IOException::class) internal suspend inline fun <reified R> map(crossinline f: (T) -> R): R = TODO()
  abstract fun area(): Double
  operator fun plus(other: Shape<*>): Shape<*> = this
  override infix fun compareTo(other: Shape<*>) = 0

  /** What all figures share. */
  companion object {
    private const val TAG = "shape"
    @JvmStatic fun create() = object : Runnable {
      override fun run() {}
    }
  }
  inner class Part
  object Empty : Shape<Int>()
}

class Host {
  companion object Factory : Maker
}

data class Point(val x: Int, var y: Int = 0)
data object Origin
sealed interface Result {
  val code: Int
  fun describe() = "result"
}
fun interface Listener {
  fun onEvent(name: String)
}
@Target(AnnotationTarget.CLASS)
annotation class Rewritable(val level: Int)
@JvmInline value class Id(val raw: Long)

/** Ways to compute. */
enum class Operation(val sign: String) : Action {
  /** Adds. */
  PLUS("+") {
    override fun apply(a: Int) = a
  },
  MINUS("-");

  abstract fun apply(a: Int): Int
  val label get() = sign
}
enum class Color { RED, @Deprecated("no") GREEN }
