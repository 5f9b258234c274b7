// The shipped lexicon as read-only data of the binary.
    .section .rodata
    .balign 8
    .global dragoman_shipped_lexicon_begin
    .global dragoman_shipped_lexicon_end
dragoman_shipped_lexicon_begin:
    .incbin DRAGOMAN_SHIPPED_LEXICON
dragoman_shipped_lexicon_end:
    .section .note.GNU-stack, "", %progbits
