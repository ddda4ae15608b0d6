{-# LANGUAGE LambdaCase #-}
module Data.Forms
  ( Shape (..)
  , area
  , module Data.Shared
  ) where

import Data.Shared
import qualified Data.Map as M
import qualified Data.Set
import Data.List (sortOn, foldl')
import Data.Maybe hiding (fromJust)
import Control.Monad.State as State

-- | A shape.
data Shape
  = Circle Double
  | Rect { width :: Double, height :: Double }
  deriving (Show, Eq)

newtype Meters = Meters { unMeters :: Double } deriving Show

type Pairs a = M.Map String [a]

class Named a where
  nameOf :: a -> String
  nameOf = const unnamed

instance Named Shape where
  nameOf (Circle _) = circleName
  nameOf Rect { width = w } = describe w

unnamed :: String
unnamed = "none"

circleName :: String
circleName = "circle"

describe :: Double -> String
describe w = prefix ++ show w
  where
    prefix = label unnamed
    label text = text ++ unnamed

area :: Shape -> Double
area (Circle radius) = pi * square radius
area (Rect w h)
  | w > limit = clamp w h
  | Just bound <- lookupBound w, bound > h = bound
  | otherwise = w * h
  where limit = maxLimit

square :: Double -> Double
square x = x * x

total :: [Shape] -> Double
total shapes = sum (map area shapes) + extra
  where extra = foldl' step 0 shapes
        step acc shape = acc + area shape

table :: Pairs Shape
table = M.fromListWith (++) [(nameOf s, [s]) | s <- defaults, isBig s]

load :: FilePath -> IO (Maybe Shape)
load path = do
  text <- readText path
  let parsed = parseShape text
      size = area <$> parsed
  case parsed of
    Just shape | isBig shape -> store shape
    Nothing -> pure ()
    other -> discard other
  State.modify (\s -> s { width = 2, count = increment (count s) })
  mapM_ (\case { Circle r -> report r; _ -> skipIt }) parsed
  return $ fmap (scale 2 . square') parsed

swap :: (a, b) -> (b, a)
swap (a, b) = (b, a)

a <+> b = combine a b

f `after` g = f . g

infixl 6 <+>
