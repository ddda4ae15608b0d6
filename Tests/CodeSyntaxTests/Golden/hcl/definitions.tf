# What every file needs.
terraform {
  required_version = ">= 1.5"

  backend "s3" {
    bucket = "state"
  }
}

provider "aws" {
  region = var.region
}

// Where it runs. Only one place.
variable "region" {
  type    = string
  default = "eu-west-1"
}

locals {
  names = [for n in var.names : upper(n)]
  tags = {
    Owner = "me"
  }
}

/* The machine
   that answers. */
resource "aws_instance" "web" {
  ami = data.aws_ami.ubuntu.id

  lifecycle {
    create_before_destroy = true
  }

  dynamic "ebs_block_device" {
    for_each = var.disks
    content {
      size = 10
    }
  }

  user_data = <<-EOT
    resource "fake" "one" {
    }
  EOT
}

data "aws_ami" "ubuntu" {
  most_recent = true
}

module "vpc" {
  source = "./vpc"
}

output "address" {
  value = aws_instance.web.private_ip
}

moved {
  from = aws_instance.old
  to   = aws_instance.web
}

resource null_resource empty {}
