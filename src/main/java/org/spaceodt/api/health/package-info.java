/** What a probe is told: whether the store answers, and whether jobs are being worked on; and the metrics of the server. */
package org.spaceodt.api.health;
