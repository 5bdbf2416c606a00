/** Call queues and their agents. */
package org.spaceodt.webex.resource.queue;
