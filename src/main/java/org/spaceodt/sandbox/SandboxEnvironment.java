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
public record SandboxEnvironment(LongSupplier nanoTime, Clock clock, Overrides overrides) {
    static SandboxEnvironment real() {
        return new SandboxEnvironment(System::nanoTime, Clock.systemUTC(), new Overrides() {});
    }

    /** What can be put in the place of the API and of its state. */
    interface Overrides {
        /** @param records where the writes of another API are to be told */
        default ApiOperations operations(ApiOperations real, WriteRecords records) {
            return real;
        }

        default State state(State real) {
            return real;
        }
    }
}
