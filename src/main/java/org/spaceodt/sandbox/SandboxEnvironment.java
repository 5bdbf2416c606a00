package org.spaceodt.sandbox;

import java.time.Clock;
import java.util.function.LongSupplier;
import org.spaceodt.sandbox.http.ApiOperations;
import org.spaceodt.sandbox.http.WriteRecords;
import org.spaceodt.sandbox.persistence.State;

/**
 * What a sandbox stands in.
 *
 * @param nanoTime a clock as {@link System#nanoTime()}
 * @param clock what time it is in the tenant
 */
public record SandboxEnvironment(LongSupplier nanoTime, Clock clock, Props props) {
    static SandboxEnvironment real() {
        return new SandboxEnvironment(System::nanoTime, Clock.systemUTC(), new Props() {});
    }

    /** What can be put in the place of the API and of its state. */
    interface Props {
        /** @param records where the writes of another API are to be told */
        default ApiOperations repertoire(ApiOperations real, WriteRecords records) {
            return real;
        }

        default State state(State real) {
            return real;
        }
    }
}
