package org.spaceodt.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.trace.Tracing;
import org.spaceodt.file.OutDir;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.wire.Wire;
import org.spaceodt.webex.wire.WireListener;
import org.spaceodt.webex.wire.har.HarFile;
import org.spaceodt.webex.wire.har.HarLimits;
import org.spaceodt.webex.wire.log.RequestLog;
import org.spaceodt.webex.wire.log.WriteCalls;
import org.spaceodt.webex.wire.metrics.CallMetrics;
import org.spaceodt.webex.wire.metrics.Meters;
import org.spaceodt.webex.wire.redaction.Redaction;
import org.spaceodt.webex.wire.redaction.Secrets;

/**
 * What is written and counted of the calls of a command, where that is asked for.
 *
 * @param har a new HAR file
 * @param requestLog a line a call, added to what is there
 * @param metrics written at the end
 * @param counted whether calls are counted although no file is written: a server is asked for its meters
 * @param tracing what makes spans of them
 */
public record WireLogs(
        Optional<Path> har,
        Optional<Path> requestLog,
        Optional<Path> metrics,
        boolean counted,
        Optional<Tracing> tracing) {
    /** More than are between a write and the end of its row. */
    private static final int REMEMBERED = 5_000;

    /** Logs that are being written. */
    public static final class Open implements AutoCloseable {
        private final Secrets secrets = new Secrets();
        private final List<WireListener> listeners = new ArrayList<>();
        private final PrintWriter err;
        private final Messages messages;
        private Wire wire;
        private WriteCalls writes;
        private Optional<HarFile> har = Optional.empty();
        private Optional<RequestLog> log = Optional.empty();
        private Optional<Meters> meters = Optional.empty();
        private Optional<Path> metrics = Optional.empty();

        private Open(PrintWriter err, Messages messages) {
            this.err = err;
            this.messages = messages;
        }

        Access.Watch watch() {
            return new Access.Watch(wire, secrets);
        }

        /** The last writes of the command, whatever logs were asked for. */
        WriteCalls writes() {
            return writes;
        }

        /** Where calls are counted, and whatever else the process counts; empty where nobody asked for it. */
        public Optional<Meters> meters() {
            return meters;
        }

        void warn(String message, Object... values) {
            err.println(messages.get(message, values));
        }

        /** Ends the files, and says what is not in them. */
        @Override
        public void close() {
            try {
                wire.close();
                if (metrics.isPresent()) {
                    meters.orElseThrow().write(metrics.get());
                }
            } catch (IOException e) {
                warn("logs.problem", e.getMessage());
            }
            har.flatMap(HarFile::problem).ifPresent(problem -> warn("logs.problem", problem));
            har.filter(file -> file.dropped() > 0).ifPresent(file -> warn("logs.dropped", file.dropped()));
            log.flatMap(RequestLog::problem).ifPresent(problem -> warn("logs.problem", problem));
            wire.faults().forEach(fault -> warn("logs.problem", fault));
        }
    }

    /** @throws UsageError when a file cannot be made */
    public Open open(PrintWriter err, Messages messages) throws UsageError {
        Open open = new Open(err, messages);
        Redaction redaction = new Redaction(open.secrets);
        try {
            if (har.isPresent()) {
                open.har = Optional.of(
                        HarFile.create(inItsFolder(har.get()), ProgramVersion.number(), redaction, HarLimits.DEFAULT));
            }
            if (requestLog.isPresent()) {
                open.log = Optional.of(RequestLog.append(inItsFolder(requestLog.get()), redaction));
            }
        } catch (IOException e) {
            throw new UsageError(messages.get("logs.unusable", messages.said(e)));
        }
        open.metrics = metrics;
        open.meters = counted || metrics.isPresent() ? Optional.of(new Meters()) : Optional.empty();
        open.har.ifPresent(open.listeners::add);
        open.log.ifPresent(open.listeners::add);
        open.meters.map(meters -> new CallMetrics(meters.registry())).ifPresent(open.listeners::add);
        tracing.ifPresent(open.listeners::add);
        open.writes = new WriteCalls(redaction, REMEMBERED);
        open.listeners.add(open.writes);
        open.wire = Wire.to(open.listeners);
        return open;
    }

    private static Path inItsFolder(Path file) throws IOException {
        OutDir.at(file.getParent()).folder(file.getParent());
        return file;
    }
}
