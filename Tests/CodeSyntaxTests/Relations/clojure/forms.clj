(ns app.forms
  "Forms of shapes."
  (:refer-clojure :exclude [map])
  (:require [app.shapes :as shapes]
            [app.util :refer [clamp scale]]
            [clojure.string :as str]
            app.plain
            (app [store :as st] cache))
  (:use [app.helpers :only [helper]])
  (:import (java.util Date UUID)
           java.io.File))

(def limit (max-limit 10))

(defprotocol Drawable
  "Can be drawn."
  (draw [this canvas] "Draws it.")
  (bounds [this]))

(defrecord Circle [radius label]
  Drawable
  (draw [this canvas] (stroke canvas radius (shapes/path this)))
  (bounds [_] (box radius)))

(defmulti area "The area." :kind)

(defmethod area :circle [{:keys [radius] :as shape}]
  (* Math/PI (square radius) (weight shape)))

(defn square
  "Squares."
  [x]
  (* x x))

(defn- total
  ([shapes] (total shapes 0))
  ([shapes start & more]
   (reduce (fn [acc shape] (+ acc (area shape))) start shapes)))

(defn load-shapes [path {:keys [kind] :or {kind (default-kind)}}]
  (let [text (slurp path)
        [head & tail] (str/split-lines text)
        parse #(parse-shape % kind)
        {w :width h :height} (dimensions head)]
    (doseq [line tail
            :let [shape (parse line)]
            :when (valid? shape)]
      (st/save! shape w h))
    (if-let [found (lookup kind)]
      (-> found clamp (scale 2) (.toUpperCase))
      (->Circle 1 "a"))
    (try
      (.getTime (Date.))
      (File. path)
      (throw (ex-info "failed" {:path path}))
      (catch Exception e
        (report e)))
    (letfn [(twice [n] (* 2 n))]
      (map twice (range limit)))
    (loop [i 0]
      (when (< i limit)
        (recur (inc i))))
    (for [s tail] (area s))
    @cache-atom
    #'square
    (apply total '(quoted list) `(template ~limit))))

(extend-type String
  Drawable
  (draw [text canvas] (write canvas text)))

(defmacro with-shape [name & body]
  `(let [~name (make-shape)] ~@body))

(declare later)

(deftest area-test
  (is (= 4 (square 2))))

(comment
  (load-shapes "a.txt" {}))
