/** What a sandbox is started with: its size, how it behaves, how long its tokens are good for; and why it may not start. */
package org.spaceodt.sandbox.options;
