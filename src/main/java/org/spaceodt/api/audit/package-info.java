/** The audit trail over HTTP: kept of each request that changes something, and read. */
package org.spaceodt.api.audit;
