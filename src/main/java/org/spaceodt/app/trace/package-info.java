/** Spans of jobs, items and calls, for a collector of OpenTelemetry; docs/traces.md says what is in them. */
package org.spaceodt.app.trace;
