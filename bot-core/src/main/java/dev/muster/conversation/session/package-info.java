/** How people pick, change and give up a time in chat, what they are told of it, and what support sees. */
@NullMarked
package dev.muster.conversation.session;

import org.jspecify.annotations.NullMarked;
