# Serves the app on port 8080: docker build -t undertone . && docker run --rm -p 8080:8080 undertone
FROM node:22-slim AS build
WORKDIR /undertone
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npx svelte-kit sync && npm run build

FROM caddy:2-alpine
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY --from=build /undertone/build /srv
# Root is not needed: nothing is written, and the port is above 1023.
USER nobody
ENV XDG_CONFIG_HOME=/tmp XDG_DATA_HOME=/tmp
EXPOSE 8080
HEALTHCHECK CMD ["wget", "-q", "--spider", "http://localhost:8080/"]
