# syntax=docker/dockerfile:1
# Two stages: the first installs from the hashed lock, the second holds Python, the environment and the program.
# PYTHON may name a digest, so that the same base is built upon each time: see docs/operations.md.
ARG PYTHON=python:3.13-slim
FROM ${PYTHON} AS build
WORKDIR /app
RUN python -m venv /opt/venv
COPY requirements.lock .
RUN /opt/venv/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements.lock
COPY bot.py ./
COPY service service
COPY newsdesk newsdesk
COPY feeds feeds
COPY handlers handlers
COPY storage storage
COPY slack_server slack_server
# The default, sqlite:///data/strikewire.db, then lies in the volume, and no variable stands in the way of
# DATABASE_URL_FILE.
RUN ln -s /data data
RUN /opt/venv/bin/python -m compileall -q . /opt/venv/lib

FROM ${PYTHON}
# 10001 owns nothing but /data; the root file system may be read-only.
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin strikewire && install -d -o 10001 -g 10001 /data
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app
WORKDIR /app
# One arena of the C library for all threads holds 2 MB less, and Python's own values do not come from it.
ENV PATH=/opt/venv/bin:$PATH \
    MALLOC_ARENA_MAX=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOME=/tmp \
    STRIKEWIRE_LOG_FORMAT=json
USER 10001
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python", "bot.py", "healthcheck"]
ENTRYPOINT ["python", "bot.py"]
CMD ["run"]
