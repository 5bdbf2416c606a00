/** What is known of one limit of the API, and when the next call may go under it. Guarded by the lock of the governor. */
package org.spaceodt.webex.pace.limit;
