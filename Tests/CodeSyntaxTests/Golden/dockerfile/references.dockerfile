FROM alpine AS run
ARG target=${TARGET:-x}
ENV prefix="/opt/${target}"
