/** The audit trail: who had what done, when, from where, and how it ended; of requests and of runs of commands alike. */
package org.spaceodt.audit;
