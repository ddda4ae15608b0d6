/* As other servers write it. */
GRANT CREATE TABLE TO shop;
CONNECT shop/secret@MAIN;

-- What is sold.
CREATE TABLE Album
(
    AlbumId NUMBER(10,2) NOT NULL,
    Title VARCHAR2(160) NOT NULL,
    CONSTRAINT PK_Album PRIMARY KEY (AlbumId)
);
commit;
exit;

CREATE TABLE [dbo].[Order]
(
    [OrderId] INT IDENTITY NOT NULL,
    [Full Name] NVARCHAR(160) NOT NULL,
    CONSTRAINT [PK_Order] PRIMARY KEY CLUSTERED ([OrderId])
);
GO
CREATE TABLE [Artist]
(
    [ArtistId] INTEGER NOT NULL
);
