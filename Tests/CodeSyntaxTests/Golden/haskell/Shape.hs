{-# LANGUAGE GADTs #-}
-- | Shapes of a page. They have areas.
module Data.Shape
  ( Shape(..)
  , area
  ) where

import qualified Data.Map as Map

-- | A shape. It has sides.
data Shape a
  = Circle
      { radius :: Double -- ^ from the centre
      , centre, corner :: !Int
      }
  | Square Double
  | a :+: a
  | Unit
  deriving (Eq, Show)

{- | Wraps a value.
   In a box. -}
newtype Box a = Box { unbox :: a }
  deriving newtype Eq

type Name = String

type family Elem c :: Type
type instance Elem [e] = e

data family Bag a
data instance Bag Char = Chars !Char Int

data Expr :: Type -> Type where
  -- | A number.
  Number :: Int -> Expr Int
  Add, Subtract :: Expr Int -> Expr Int -> Expr Int

-- | Draws itself.
class (Eq a) => Drawable a where
  type Canvas a :: Type
  -- | Draws on a line.
  draw :: a -> String
  draw _ = "x"
  size, width :: a -> Int
  (<+>) :: a -> a -> a
  {-# MINIMAL draw #-}

instance Drawable Int where
  type Canvas Int = ()
  draw x = show x
  a <+> b = a

instance Show a => Show (Shape a) where
  show (Circle r _ _) = "c"
  show Unit = "u"

deriving instance Eq Expr

-- | The area of a shape.
--
-- In square metres.
area :: Shape a -> Double
area (Circle r _ _) = pi * r
area (Square s) = helper s
  where
    helper :: Double -> Double
    helper x = x * factor
    factor = 2
area _ = 0

infixl 6 |+|

(|+|) :: Int -> Int -> Int
a |+| b = a + b

x `plus` y = x + y

answer = 42

(first, second) = (1, 2)

pattern Pair :: a -> b -> (a, b)
pattern Pair x y = (x, y)

pattern Head x <- x : _

foreign import ccall "math.h sin" c_sin :: Double -> Double

-- | Starts the program.
main :: IO ()
{-# INLINE main #-}
main = do
  let go x = x
  print (go 1)
