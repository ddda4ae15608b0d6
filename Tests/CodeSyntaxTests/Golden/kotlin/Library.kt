@file:JvmName("Library")

package org.example.library

import kotlin.properties.Delegates

/** How many books there may be. */
const val BOOK_LIMIT = 64
private lateinit var shelf: Shelf
internal val opened: Int by lazy { 3 }
var counter: Int = 0
  private set
var debug = false

/**
 * The length of a title
 * in characters. More text.
 *
 * @param other another
 */
public inline fun <reified T> String.lengthOf(other: T, crossinline done: () -> Unit = {}): Int where T : Any {
  fun helper(step: Int) = step * 2
  val local = helper(length)
  class Local(val depth: Int)
  return local
}

val String.initial: Char
  get() = this[0]

fun plain() = 3
tailrec suspend fun wait(times: Int): Unit = if (times > 0) wait(times - 1) else Unit
internal infix fun Int.times2(other: Int) = this * other
operator fun Shelf.plus(other: Shelf): Shelf = this
@Synchronized
fun logged() {}
external fun native(): Int

/** A name of a handler. */
typealias Handler<T> = (T) -> Unit

/** What is lent. */
interface Lendable {
  val title: String
  fun lend(): Boolean
  fun giveBack() {}
  companion object {
    const val DAYS = 14
  }
}

fun interface Visitor {
  fun visit(book: Book)
}

/** A book. It has a title. */
@Serializable
data class Book(
  override val title: String,
  /** How many pages it has. */
  private var pages: Int = 1,
  author: String,
) : Lendable {
  /** Made last. */
  protected val author = author.trim()

  @Deprecated("no")
  var price: Double by Delegates.observable(0.0) { _, old, new -> println(old) }
    internal set

  val isLong: Boolean
    get() {
      fun limit() = 500
      return pages > limit()
    }

  init {
    require(pages > 0)
  }

  /** Makes a book of nothing. */
  constructor(title: String) : this(title, 1, "") {
    counter += 1
  }

  override fun lend(): Boolean = true
  operator fun get(index: Int): Char = title[index]
  protected open fun wear() {
    val watcher = object : Visitor {
      override fun visit(book: Book) {}
    }
  }

  inner class Page(val number: Int) {
    fun turn() = this@Book
  }

  companion object Factory : Maker<Book> {
    @JvmStatic
    fun make(): Book = Book("")
  }
}

sealed class Result<out T> {
  data class Success<T>(val value: T) : Result<T>()
  object Failure : Result<Nothing>()
  data object Pending : Result<Nothing>()
}

enum class Genre(val code: Int) : Coded {
  /** Not true. */
  FICTION(1) {
    override fun label() = "made up"
  },
  @Old SCIENCE(2),
  POEMS(3);

  abstract fun label(): String
  val isShort get() = this == POEMS
}

enum class Side { LEFT, RIGHT }

annotation class Old(val since: String = "")

@JvmInline
value class Isbn private constructor(val digits: String)

abstract class Shelf protected constructor(protected val books: List<Book>) : Iterable<Book> {
  abstract val width: Int
  internal abstract fun grow(by: Int)
  private companion object
}

/** The only one. */
internal object Catalogue : Shelf(emptyList()) {
  override val width = 3
  override fun grow(by: Int) = Unit
}

class `quoted name` {
  fun `does what it says`() {}
}
