/** What a probe is told: whether the store answers, and whether jobs are being worked on. */
package org.spaceodt.api.health;
