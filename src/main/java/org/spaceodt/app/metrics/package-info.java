/** What a server says of itself to Prometheus, beside its calls; docs/metrics.md names each meter. */
package org.spaceodt.app.metrics;
