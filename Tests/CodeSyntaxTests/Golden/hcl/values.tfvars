# The region to use.
region = "eu-west-1"
disks  = [10, 20]
tags = {
  Owner = "me"
}
