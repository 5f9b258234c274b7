# Warnings for our own code, and the optional sanitizers.
add_library(dragoman_warnings INTERFACE)
target_compile_options(dragoman_warnings INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual>
  # GCC 12 sees overlaps in `"literal" + string` that are not there (its bug 105651).
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CXX_COMPILER_ID:GNU>>:-Wno-restrict>)
if(DRAGOMAN_SANITIZE)
  target_compile_options(dragoman_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=address,undefined -fno-omit-frame-pointer>)
  target_link_options(dragoman_warnings INTERFACE -fsanitize=address,undefined)
endif()
