# Onward as one process on PORT 3000. docs/operating.md says how to run it, and what it needs.
FROM node:20-bookworm-slim AS build
WORKDIR /onward
COPY package.json package-lock.json ./
COPY lib/server/build/tidy-packages.mjs lib/server/build/
COPY lib/server/pdf/fonts.mjs lib/server/pdf/font-file.mjs lib/server/pdf/
RUN npm ci --omit=dev
COPY . .
RUN npm run release

FROM node:20-bookworm-slim
WORKDIR /onward
# What a release holds. Nothing in here is writable for the account that runs it; all that is kept is in /data or in
# PostgreSQL.
COPY --from=build /onward/release/tree ./
RUN install -d -o node -g node -m 700 /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ONWARD_DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 3000
# Nothing stands between it and SIGTERM, upon which it answers what is in flight, and ends.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["./onward"]
