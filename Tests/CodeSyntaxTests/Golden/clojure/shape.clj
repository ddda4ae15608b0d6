(ns page.shape
  "Shapes of a page. They have areas."
  (:require [clojure.string :as str]))

(declare later)

(def ^:private secret 1)

(def answer "The answer to all." 42)

;; Kept for one process.
(defonce state (atom {}))

(def ^{:doc "Port of the server."} port 80)
(def ^:dynamic *depth*)

(defn area
  "The area of a shape. In metres."
  [x y]
  (let [helper (fn inner [a] a)]
    (* x (helper y))))

(defn- hidden [x]
  x)

(defn many
  "Takes one or two."
  ([x] x)
  ([x y] (+ x y)))

; Runs unless.
(defmacro unless [condition & body]
  `(if ~condition nil (do ~@body)))

(defmulti perimeter
  "How far around."
  :type)

(defmethod perimeter :circle [shape]
  (* 2 (:radius shape)))

(defmethod perimeter :default named [shape]
  0)

(defprotocol Drawable
  "Can be drawn."
  (draw [this] [this canvas] "Draws it.")
  (size [this]))

(defrecord Point [x y]
  Drawable
  (draw [this] x)
  (size [_]
    2))

(deftype Cell [^int value]
  Object
  (toString [this] "cell"))

(definterface Named
  (getName [this]))

(extend-type String
  Drawable
  (draw [text] text))

(extend-protocol Drawable
  nil
  (draw [_] nil))

#?(:clj
   (defn on-jvm [x] x)
   :cljs
   (defn on-js [x] x))

#_(defn ignored [] 1)

(when true
  (def conditional 1))

(defn ^String typed [x] x)
