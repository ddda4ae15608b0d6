#!/bin/sh
home="${HOME:-/root}/x"
export path="${PATH}:$home"
