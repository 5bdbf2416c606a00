package org.spaceodt.property;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Ongoing;

/** What keeps a job from doing all of its rows. */
enum Interruption {
    /** One of the writes goes wrong, or seems to. */
    FAULT {
        @Override
        Finished during(Desk desk, RowsCommand command, Path table, Draw draw) {
            int number = draw.upTo(3);
            String what = draw.one(FAULTS);
            desk.tenant()
                    .faults(Stream.of("POST", "PUT", "PATCH")
                            .map(method -> rule("\"where\": {\"method\": \"" + method + "\"}, ", number, what))
                            .collect(Collectors.joining(", ", "{\"rules\": [", "]}")));
            return untilItsEnd(desk, command, table);
        }
    },
    /** The token ends, at any look or write. */
    TOKEN_END {
        @Override
        Finished during(Desk desk, RowsCommand command, Path table, Draw draw) {
            long before = desk.tenant().requests();
            desk.run(command, table);
            int looks = (int) (desk.tenant().requests() - before);
            int number = looks / 2 + draw.upTo(looks + 4);
            desk.tenant().faults("{\"rules\": [" + rule("", number, "\"expireToken\": true") + "]}");
            return untilItsEnd(desk, command, table);
        }
    },
    PAUSE {
        @Override
        Finished during(Desk desk, RowsCommand command, Path table, Draw draw) {
            return meanwhile(desk, command, table, draw, run -> desk.run("jobs", "pause", Desk.job(run.stderr())));
        }
    },
    CANCEL {
        @Override
        Finished during(Desk desk, RowsCommand command, Path table, Draw draw) {
            return meanwhile(desk, command, table, draw, run -> desk.run("jobs", "cancel", Desk.job(run.stderr())));
        }
    },
    /** Its process is killed ({@code kill -9}); whoever comes then pauses or cancels the job. */
    KILL {
        @Override
        Finished during(Desk desk, RowsCommand command, Path table, Draw draw) {
            Finished killed = meanwhile(desk, command, table, draw, Ongoing::close);
            if (killed.stderr().contains("Job ")) {
                String job = Desk.job(killed.stderr());
                desk.run("jobs", draw.one(List.of("pause", "cancel")), job);
                desk.run("jobs", "watch", job);
            }
            return killed;
        }
    };

    private static final List<String> FAULTS = List.of(
            "\"status\": 400",
            "\"status\": 403",
            "\"doneButStatus\": 500",
            "\"doneButStatus\": 400",
            "\"reset\": \"before-head\"",
            "\"partial\": true");

    /** @return the run of the job */
    abstract Finished during(Desk desk, RowsCommand command, Path table, Draw draw);

    private static String rule(String where, int number, String what) {
        return "{" + where + "\"when\": {\"from\": " + number + ", \"to\": " + number
                + ", \"per\": \"rule\"}, \"what\": {" + what + "}}";
    }

    private static Finished untilItsEnd(Desk desk, RowsCommand command, Path table) {
        Finished run = desk.run(command, table, command.apply());
        desk.tenant().noFaults();
        return run;
    }

    private interface Meddling {
        void with(Ongoing run);
    }

    /** As soon as so much is written, if it has not ended by then. */
    private static Finished meanwhile(Desk desk, RowsCommand command, Path table, Draw draw, Meddling meddling) {
        long writes = desk.tenant().latestWrite() + draw.upTo(3) - 1;
        desk.tenant().control("{\"latencyMs\": 10}");
        try (Ongoing run = desk.start(command, table, command.apply(), "--concurrent-requests", "2")) {
            Await.until("a job", () -> run.stderr().contains("Job ") || !run.goesOn());
            Await.until("a write", () -> desk.tenant().latestWrite() > writes || !run.goesOn());
            if (run.goesOn()) {
                meddling.with(run);
            }
            return run.await();
        } finally {
            desk.tenant().control("{\"latencyMs\": 0}");
        }
    }
}
