/** What is still so of what a job did, read again afterwards: by whoever asks the morning after. It writes nothing to Webex. */
package org.spaceodt.change.verify;
