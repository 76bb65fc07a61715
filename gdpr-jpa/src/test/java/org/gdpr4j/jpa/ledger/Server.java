package org.gdpr4j.jpa.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL of its own that can be killed and started again over the same files. What it acknowledges, it has logged. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path files;
    private EmbeddedPostgres running;

    private Server(Path files) {
        this.files = files;
    }

    static Server started(Path files) throws IOException {
        Server server = new Server(files);
        server.start();
        return server;
    }

    private void start() throws IOException {
        running = EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(PATIENCE)
                .start();
    }

    String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /**
     * Ends the server at once.
     *
     * @param signal {@code QUIT} is PostgreSQL's immediate shutdown; with {@code KILL} it is told nothing at all
     */
    void end(String signal) throws IOException, InterruptedException {
        String pid = Files.readAllLines(files.resolve("postmaster.pid")).get(0).strip();
        new ProcessBuilder("kill", "-" + signal, pid).inheritIO().start().waitFor();
        ProcessHandle.of(Long.parseLong(pid))
                .ifPresent(process -> process.onExit().join());
    }

    void restart() throws IOException {
        close();
        start();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
