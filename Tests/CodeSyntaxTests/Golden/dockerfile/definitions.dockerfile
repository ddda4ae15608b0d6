# syntax=docker/dockerfile:1

# Which compiler to use.
ARG GO_VERSION=1.22
ARG token

# Builds the program.
FROM golang:${GO_VERSION}-alpine AS build
WORKDIR /src
ENV CGO_ENABLED=0 GOFLAGS="-mod=vendor"
ENV lower value
RUN --mount=type=cache,target=/root/.cache \
    go build -o /bin/app ./...

FROM build as test
RUN <<EOF
ARG FAKE=1
go test ./...
EOF

FROM --platform=linux/amd64 scratch AS final-image
ENV PATH="/bin:$PATH" \
    HOME=/home/app
COPY --from=build /bin/app /bin/app
LABEL version="1.0"
EXPOSE 8080/tcp
ENTRYPOINT ["/bin/app"]

FROM scratch
CMD ["x"]
