{-# LANGUAGE LambdaCase #-}

-- | Runs jobs one at a time.
module Example.Jobs
  ( Queue (..)
  , push
  , drain
  ) where

import qualified Data.Map as Map
import Data.Maybe (fromMaybe)

-- | A queue of jobs.
data Queue a
  = Empty
  | Queue
      { jobs :: [Job a]
      , queueName :: String
      }
  deriving (Show)

newtype Job a = Job {runJob :: IO a}

type Names = Map.Map String Int

-- | What can be described.
class Describe a where
  describe :: a -> String
  describe _ = "something"

instance Describe (Queue a) where
  describe = \case
    Empty -> "empty"
    Queue js _ -> show (length js) ++ " jobs"

-- | How many jobs may wait.
limit :: Int
limit = 100

-- | Adds a job at the end.
--
-- Beyond the limit it changes nothing.
push :: Job a -> Queue a -> Queue a
push job Empty = Queue [job] "new"
push job queue@(Queue js _)
  | length js >= limit = queue
  | otherwise = queue {jobs = js ++ [job]}

drain :: Queue a -> IO [a]
drain Empty = pure []
drain (Queue js _) = go js
  where
    go [] = pure []
    go (x : xs) = (:) <$> runJob x <*> go xs

(<+>) :: Queue a -> Queue a -> Queue a
Empty <+> q = q
q <+> _ = q

counts :: [String] -> Names
counts = foldr (\n -> Map.insertWith (+) n 1) Map.empty
