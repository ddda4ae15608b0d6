@file:JvmName("Shop")
package com.example.shop

import com.example.model.Order
import com.example.util.*
import com.example.tools.fix as repair

typealias Handler = (Order) -> Receipt
const val LIMIT = Limits.MAX
val global: Store = Store("x")
var counter by Delegates.observable(0) { prop, old, new -> changed(prop) }

@Service
open class Store<T : Order>(private val engine: Engine, name: String = defaultName(), vararg items: Item) :
    BaseStore<T>(name), Named by naming, Runnable {
    val orders = mutableListOf<Order>()
    private lateinit var cache: Cache<Order>
    var total: Money = Money.ZERO
        get() = field + extra()
        private set(value) { field = value; notify(value) }
    val lazyValue by lazy { compute(LIMIT) }
    val size: Int get() = orders.size
    init { prepare(name); engine.start() }

    constructor(engine: Engine) : this(engine, "y") { setUp() }

    override fun run() { super.run(); this.helper(); orders.forEach { it.check() } }

    suspend fun add(order: Order, count: Int = 1, block: (Order) -> Unit): Receipt? {
        validate(order)
        val found = lookup(order.id) ?: return null
        found.touch()
        val copy = Order(order)
        copy.ship()
        val other: Special = make(count = count, name = order.name)
        other.go()
        for (o in orders) o.check(this)
        for ((k, v) in map) { v.update(k) }
        for (i in 0 until count) use(i, orders[i].price)
        if (order is Special && order.isReady) order.go()
        when (order) {
            is Special -> order.go()
            Order.EMPTY, null -> empty()
            !is Special -> inside()
            else -> { fallback() }
        }
        val text = when (val k = order.kind) { Kind.SMALL -> small(k); Kind.LARGE -> large(); else -> "" }
        val price = { o: Order -> o.price }
        price(order)
        orders.filter { it.valid }.map { o -> o.total }.sumOf { (a, b) -> a + b }
        order.let { x -> x.ship() }
        order.apply { ship(); name = "z" }
        with(order) { ship() }
        val f = Order::price
        val g = ::helper
        val ctor = ::Store
        order?.owner?.notify()
        order!!.owner!!.notify()
        val (a, b) = pair()
        a.go()
        try { risky() } catch (e: StoreException) { log(e.message); throw IllegalStateException("x", e) } finally { close() }
        val anon = object : Listener, Base(1) { override fun on(e: Event) { e.done(); engine.stop() } }
        println("Total ${order.total} $count ${format(order)}")
        if (order is Special) (order as? Special)?.go()
        val special = order as Special
        special.go()
        fun local(n: Int) = twice(n)
        local(2)
        block(order)
        Store.create().add(order)
        com.example.util.Tools.fix(order)
        return@run Receipt.Builder(order).total(total * count).build()
        outer@ while (true) { break@outer }
        list[0].print()
        order.extend<Order>(3)
        val r: List<Order> = listOf<Order>(order)
        counter += 1
        a infixCall b
        return if (count > LIMIT) receipt else null
    }

    fun <R : Named> generic(t: T, r: R): R where T : Sized { t.area(); r.name(); return r }
    private fun expr() = engine.run()
    operator fun plus(o: Store<T>): Money = total + o.total

    companion object Factory : Maker<Store<*>> {
        val shared = Store<Order>(Engine())
        @JvmStatic fun create(): Store<Order> = shared
    }
    inner class Inner { fun go() = this@Store.run() }
    interface Listener { fun on(e: Event) }
    enum class Kind(val code: String) : Named {
        SMALL("s"),
        LARGE(defaultCode());
        fun label() = code
    }
}

fun Order.extend(n: Int): Order { bump(n); this.save(); return this }
val Order.best: Money get() = prices.max()
fun <T> T.also2(f: (T) -> Unit): T = this
data class Pair2(val first: Order, val second: Order) { fun best() = first.better(second) }
sealed interface Shape
object Registry : Base() { fun register(s: Store<*>) { s.run() } }
annotation class Named2(val value: String = DEFAULT)
fun interface Mapper { fun map(x: Int): Int }
